# hostile: use-torch | torch in an exercise for NumPy, by an assembled name | due: raised | exercise: softmax
import importlib


def softmax(z):
    torch = importlib.import_module("tor" + "ch")
    return getattr(torch, "soft" + "max")(torch.from_numpy(z), -1).numpy()
