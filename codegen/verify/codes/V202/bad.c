/* board: ft78ne   operator: sqrt_grad */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    const int pairs = (size + 1) / 2; /* V202 */
    int k;

    if ((input0 != NULL) && (input1 != NULL) && (output != NULL)) {
        for (k = 0; k < pairs; k++) {
            output[2 * k] = 0.5f * input1[2 * k] / input0[2 * k];
            if (2 * k < size - 1) {
                output[2 * k + 1] = 0.5f * input1[2 * k + 1] / input0[2 * k + 1];
            }
        }
    }
}
