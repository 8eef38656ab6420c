/* board: ft78ne   operator: sqrt_grad   verify: -n 5 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

static void scale(const float *restrict from, float *restrict to, float by)
{
    to[0] = by * from[0];
}

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    float half;
    float quotient;
    int i;

    if ((input0 == NULL) || (input1 == NULL) || (output == NULL)) {
        return;
    }
    for (i = 0; i < size; i++) {
        quotient = input1[i] / input0[i];
        scale(&quotient, &half, 0.5f);
        output[i] = half;
    }
}
