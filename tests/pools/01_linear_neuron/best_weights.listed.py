# Common mistakes in `best_weights`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: printed, not returned
# Shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (None); 15 of 15 cases
# Prints instead of returning

def best_weights(X, t):
    w = np.linalg.pinv(X) @ t
    print(w)


# %% habit: rounded
# Shown by: n=8 k=3 contradictory data; n=7 k=3 exact (value, error 0.002); 12 of 15 cases
# Rounds the result

def best_weights(X, t):
    w = np.linalg.pinv(X) @ t
    return np.round(w, 2)
