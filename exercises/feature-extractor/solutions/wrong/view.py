# verdict: failed mistake=keeps_what_is_overwritten
import torch


def extract_features(model, layer_name, x):
    activation = {}

    def get_activation(module, input, output):
        activation[layer_name] = output.detach()

    mode = model.training
    model.eval()
    handle = model.get_submodule(layer_name).register_forward_hook(get_activation)
    with torch.no_grad():
        model(x)
    handle.remove()
    model.train(mode)
    return activation[layer_name]
