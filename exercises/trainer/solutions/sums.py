import torch
from torch.nn.functional import cross_entropy


def fit(net, training, validation, optimizer, epochs, patience):
    """Sums of losses over sums of examples, and the best weights kept as copies by name."""
    history, best, kept = {"train": [], "validation": []}, 0, {}
    for epoch in range(epochs):
        net.train()
        total = torch.zeros(())
        for x, y in training:
            loss = cross_entropy(net(x), y, reduction="sum")
            net.zero_grad()
            (loss / len(y)).backward()
            optimizer.step()
            total = total + loss.detach()
        history["train"].append(total / sum(len(y) for _, y in training))
        net.eval()
        with torch.inference_mode():
            total = sum(cross_entropy(net(x), y, reduction="sum") for x, y in validation)
        history["validation"].append(total / sum(len(y) for _, y in validation))
        if epoch == 0 or history["validation"][-1] < history["validation"][best]:
            best, kept = epoch, {name: value.clone() for name, value in net.state_dict().items()}
        if epoch - best == patience:
            break
    net.load_state_dict(kept)
    return {**history, "best": best}
