# hostile: leave-in-a-class-body | a class body and a metaclass that end the process | due: crashed | exercise: conv-output-size
import os


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        os._exit(0)


class Table(metaclass=Meta):
    first = 4


def conv_output_size(n, f, p=0, s=1):
    return Table.first
