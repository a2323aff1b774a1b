import logging
import warnings

import numpy as np

warnings.filterwarnings("always")
logging.basicConfig(level=logging.DEBUG)
log = logging.getLogger(__name__)
np.seterr(all="warn")


def softmax(z):
    log.debug("softmax of %s", z.shape)
    warnings.warn("slow", stacklevel=2)
    log.warning("%s", np.log(np.zeros(1)))
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
