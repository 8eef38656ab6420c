/* board: ft78ne   operator: sqrt_grad   verify: -n 40 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    int i = 0;

    if ((input0 != NULL) && (input1 != NULL) && (output != NULL)) {
        while (i < size) {
            output[i] = 0.5f * input1[i] / input0[i];
            i++;
        }
    }
}
