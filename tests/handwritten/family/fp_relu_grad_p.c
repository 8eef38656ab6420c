/* Gradient of the rectifier on one core. */
#include <stddef.h>

void fp_relu_grad_p(float *src0, float *src1, float *dst, int length)
{
    int i;

    if (!src0 || !src1 || !dst)
        return;
    for (i = 0; i < length; i++)
        dst[i] = src1[i] > 0.0f ? src0[i] : 0.0f;
}
