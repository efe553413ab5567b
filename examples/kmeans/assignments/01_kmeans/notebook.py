# %% [markdown]
# # K-means
#
# *About {minutes} minutes. You need NumPy arrays, and pandas for a table.*
#
# Forty shops have sent in where they lie and what a loaf costs there. Nobody has said which of them belong together.
# K-means finds groups by two steps in turn: every point goes to its nearest center, every center to the middle of its
# points.
#
# **At the end of this notebook you can**
#
# - write both steps, and say what each of them makes smaller,
# - describe the clusters of a table by the means of its columns.

# %% given="setup"
import numpy as np
import pandas as pd

import lab

shops = pd.read_csv(lab.data("shops.csv"))
places = shops[["east", "north"]].to_numpy()

# %% [markdown]
# ## 1. To the nearest center

# %% exercise="nearest"

# %% [markdown]
# ## 2. Centers move

# %% exercise="new_centers"

# %% [markdown]
# ## 3. What becomes smaller
#
# $$ J = \sum_i \lVert x_i - c_{l(i)} \rVert^2 $$

# %% exercise="inertia"

# %% demo="shops"
import matplotlib.pyplot as plt

centers = places[[0, 1, 2]]
for _ in range(10):
    centers = new_centers(places, nearest(places, centers), centers)
labels = nearest(places, centers)
fig, axes = plt.subplots(figsize=(5, 4))
axes.scatter(places[:, 0], places[:, 1], c=labels, cmap="Set2")
axes.scatter(centers[:, 0], centers[:, 1], marker="x", color="black")
axes.set(xlabel="east, km", ylabel="north, km", title=f"inertia {inertia(places, labels, centers):.1f}")
lab.show(fig, "Forty shops on a map in three colours, and a cross in the middle of each group.")
plt.close(fig)

# %% [markdown]
# ## 4. What the clusters are like
#
# Now the shops have a column `cluster`, and a loaf a mean price in each of them.

# %% exercise="cluster_means"

# %% example="cluster_means"
some = pd.DataFrame({"cluster": ["a", "b", "a", "b", "a"], "price": [2.0, 5.0, 4.0, None, 9.0]})
found = cluster_means(some, "price")
lab.expect(sorted(found) == ["a", "b"], True, "A dictionary with the names of the clusters.")
lab.expect([found["a"], found["b"]], [5.0, 5.0], "Three prices in cluster a; in b one, and a cell without a value.")
lab.expect(cluster_means(some.head(2), "price")["a"], 2.0, "One price in a cluster is its mean.")

# %% [markdown] question="how-many"
# **How many clusters?** Somebody proposes to take the number of clusters for which the inertia is smallest. What happens
# then, and what would you look at?
