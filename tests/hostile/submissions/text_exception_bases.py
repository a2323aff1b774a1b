# hostile: text-exception-bases | an exception with a thousand base classes of long names | due: raised|crashed|timeout|memory | exercise: conv-output-size
Base = Exception
for i in range(400):
    Base = type("B" * 10_000, (Base,), {})


def conv_output_size(n, f, p=0, s=1):
    raise Base
