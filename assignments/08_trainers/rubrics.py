"""Rubrics of the written questions of notebook 8: what the marker reads."""

W8A = """
**Is BP equal to the MLP training algorithm?** No, though the name is often used for both.

- **1 point** Backpropagation is a way to *compute the gradient*: the derivatives of the loss in all weights, by the
  chain rule, from the outputs back. It changes no weight.
- **1 point** Training is what is done with these derivatives. The five trainers use the same ones and make different
  steps of them (plain, with memory, with a rate that adapts, with both, with a damped Gauss-Newton system; Levenberg
  and Marquardt take the derivatives of every single error). "Loosely" the whole, BP and a descent rule, is called
  backpropagation, as in the abbreviations GDBP, GDMBP, GDALRBP, GDALMBP and GDLMBP.
"""

W8B = """
**Is BP equal to a supervised learning algorithm?** No: neither contains the other.

- **1 point** Supervised learning asks for pairs of inputs and targets only, and many methods need no backpropagation:
  the perceptron's rule, nearest neighbours, decision trees, support vector machines, the normal equations.
- **1 point** In this course BP serves supervised learning, a function R^m -> R^o from pairs. The machinery itself needs
  a differentiable function and no targets: it serves autoencoders, generative models, rewards, or the derivative of a
  loss in the inputs just as well.
"""

W8C = """
- **1 point** Levenberg-Marquardt is no gradient descent: it solves a linear system with J^T J + mu I. Half a point for
  each of its limits, formula and name: for large mu the step is -(1/mu) J^T e, a short step of *gradient descent*; for
  mu -> 0 it is the step of *Gauss and Newton*, -(J^T J)^-1 J^T e, which solves the linearised least-squares problem at
  once.
- **1 point** The price: an n o x k Jacobian, and a k x k system to be solved at each try, about k^3 operations and k^2
  numbers. For the two thousand weights of a network with 64 inputs, 30 hidden neurons and 10 outputs this is slow, for
  a million weights impossible. And the performance has to be a sum of squares.
"""

BONUS = """
No points; a good answer deserves a word of praise.

1. With mc = 0 the printed step is dX = 0 for ever: the weights never move. For mc = 0.9 it is 0.9 lr in place of
   0.1 lr, so it would also be nine times as long as that of the rule in this notebook.
2. A network without hidden layer and with linear outputs has a bowl (or a trough) for an error surface. Training walks
   towards the solution of the normal equations X^T X w = X^T t of notebook 1, a set of k linear equations; with
   X of full rank and square this is X w = t itself. With targets +1 and -1 and the sign of the output as answer
   this is a linear classifier. Levenberg-Marquardt with mu -> 0 solves it in one step.
"""
