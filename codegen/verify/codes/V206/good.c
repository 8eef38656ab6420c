/* board: ft78ne   operator: sqrt_grad   verify: -n 40 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

static float half_of(float g)
{
    if (g >= 0.0f) {
        return 0.5f * g;
    }
    return -(0.5f * -g);
}

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    int i;

    if ((input0 != NULL) && (input1 != NULL) && (output != NULL)) {
        for (i = 0; i < size; i++) {
            output[i] = half_of(input1[i]) / input0[i];
        }
    }
}
