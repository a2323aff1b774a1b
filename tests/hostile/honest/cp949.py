# -*- coding: cp949 -*-
"""합성곱 출력 크기"""


def conv_output_size(n, f, p=0, s=1):
    # 필터가 들어가지 않는 경우
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("들어가지 않음")
    return (n + 2 * p - f) // s + 1
