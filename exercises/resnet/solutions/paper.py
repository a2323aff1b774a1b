from torch import nn


def normed(n_in, n_out, f, s=1):
    return nn.Sequential(nn.Conv2d(n_in, n_out, f, s, (f - 1) // 2, bias=False), nn.BatchNorm2d(n_out))


class Block(nn.Module):
    """As in the paper: the stride is in the first convolution of a block, whatever its size."""

    def __init__(self, n_in, n, stride, deep):
        super().__init__()
        self.shortcut = nn.Identity()
        n_out = 4 * n if deep else n
        if stride > 1 or n_in != n_out:
            self.shortcut = normed(n_in, n_out, 1, stride)
        sizes = [(n_in, n, 1), (n, n, 3), (n, n_out, 1)] if deep else [(n_in, n, 3), (n, n, 3)]
        self.branch = nn.ModuleList(normed(*size, stride if i == 0 else 1) for i, size in enumerate(sizes))

    def forward(self, x):
        z = x
        for i, part in enumerate(self.branch):
            z = part(z if i == 0 else z.relu())
        return (self.shortcut(x) + z).relu()


class ResNet(nn.Module):
    def __init__(self, depth, classes=1000):
        super().__init__()
        deep = depth >= 50
        self.stem = normed(3, 64, 7, 2)
        self.pool = nn.MaxPool2d(3, 2, 1)
        blocks, n_in = [], 64
        for n, count in zip((64, 128, 256, 512), {18: (2, 2, 2, 2)}.get(depth, (3, 4, 6, 3))):
            for i in range(count):
                blocks.append(Block(n_in, n, 2 if i == 0 and n > 64 else 1, deep))
                n_in = 4 * n if deep else n
        self.blocks = nn.Sequential(*blocks)
        self.head = nn.Linear(n_in, classes)

    def forward(self, x):
        x = self.pool(self.stem(x).relu())
        return self.head(self.blocks(x).mean(dim=(2, 3)))
