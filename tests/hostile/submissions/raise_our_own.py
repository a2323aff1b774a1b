# hostile: raise-our-own | exceptions named like the grader's own | due: raised | exercise: conv-output-size
class Excused(AssertionError):
    pass


class GraderFault(Excused):
    exit_code = 3


class CannotCheck(GraderFault):
    exit_code = 4


def conv_output_size(n, f, p=0, s=1):
    raise [Excused, GraderFault, CannotCheck][n % 3]("costs nothing")
