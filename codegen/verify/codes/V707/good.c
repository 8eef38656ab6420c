/* board: host_avx2   operator: sqrt_grad   native: -n 1000; code: about 400 bytes in fp_sqrt_grad_p */
#include "sqrt_grad.h"
#include "host_avx2_board.h"

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    int i;

    if ((input0 == NULL) || (input1 == NULL) || (output == NULL)) {
        return;
    }
    for (i = 0; i < size; i++) {
        output[i] = 0.5f * input1[i] / input0[i];
    }
}
