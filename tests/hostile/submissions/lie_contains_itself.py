# hostile: lie-contains-itself | a list that contains itself | due: failed|crashed|raised|memory|timeout | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    answer = [4, 4]
    answer.append(answer)
    answer.append(answer)
    return answer
