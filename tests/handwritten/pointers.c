/* Square root gradient: pointers that walk, n that counts down. */
#include <stddef.h>
void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    if (input0 == NULL || input1 == NULL || output == NULL) return;
    if (size <= 0) return;
    while (size--) {
        *output++ = 0.5f * *input1++ / *input0++;
    }
}
