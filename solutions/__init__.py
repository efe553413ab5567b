"""Reference solutions of the course: NumPy only, one module per topic, read beside the mathematics.

Conventions everywhere: rows of a batch are examples; ``weights[l-1]`` is W^l of shape
(n_out, n_in); ``biases[l-1]`` is b^l of shape (n_out,). No function changes its arguments.
"""
