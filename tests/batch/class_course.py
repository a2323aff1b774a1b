"""What the classes of these tests are made of."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SALT = bytes(range(16))
PARAMS, SIZE = ROOT / "exercises/conv-params", ROOT / "exercises/conv-output-size"
RIGHT = (PARAMS / "solutions/formula.py").read_text()
WRONG = (PARAMS / "solutions/wrong/one_bias.py").read_text()
OTHER = (SIZE / "solutions/formula.py").read_text()
KILLS_ITSELF = """
import os, signal
def conv_params(f, n_c_prev, n_c, bias=True):
    os.kill(os.getpid(), signal.SIGKILL)
"""
