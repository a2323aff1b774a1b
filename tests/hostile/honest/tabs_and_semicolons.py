import numpy as np; PAD = 0
def softmax(z):
	# tabs
	m = z.max(-1, keepdims=True); e = np.exp(z - m)
	s = e.sum(-1, keepdims=True)
	return e / s
