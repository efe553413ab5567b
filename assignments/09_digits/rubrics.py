"""Rubrics of the written questions of notebook 9."""

W9A = """
- **1 point** A network that knows nothing gives each of K classes 1/K, and -log(1/K) = log K. With one-hot targets of
  ten classes this is 2.30. A first loss of 0.23 = log(10)/10 is a mean over all entries where it should be one over
  examples; 9 or 20 comes of weights so large that the network is sure of itself, and mostly wrong, before it has seen
  anything.
- **1 point** Ten examples have fewer demands than the network has weights, so descent must be able to meet them all. A
  loss that stays at 2.30 says that gradients do not fit the loss, have a wrong sign or never reach some layer, or that
  inputs and targets do not belong together; one that jumps about says that the rate is too large. (Any two reasons.)
- **1 point** Ten digits learned by heart say nothing about others: what counts is read off examples that took no part
  in the training *and* in no choice (of rate, size, seed, epochs). Who chooses by the 500 digits needs others for the
  last word.
"""

W9B = """
- **1 point** Under squared error the output's delta carries the slopes of the softmax, p_k (1 - p_k) and -p_j p_k.
  Where the network is sure and wrong these are nearly 0: it learns least where it is most mistaken. Under cross-entropy
  the logarithm's slope 1/p cancels them and p - t is left, which is largest exactly there.
- **1 point** The hidden slopes 1 - a^2 are still there in both, and they multiply over the layers (Eq. 5): a saturated
  or a very deep network learns slowly in its first layers whatever the loss. Against that help the start (weights of
  the order of one over the root of the number of inputs), other activation functions, skip connections.
"""
