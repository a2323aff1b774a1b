import torch


@torch.no_grad()
def extract_features(network, layer, images):
    was_training = network.training
    network.eval()
    features = {}

    def hook(module, inputs, output):
        features["out"] = output.detach().clone()

    handle = dict(network.named_modules())[layer].register_forward_hook(hook)
    network(images)
    handle.remove()
    network.train(was_training)
    return features["out"]
