/* Gradient of the leaky rectifier in half on one core: computed in float. */
#include "mt7004_types.h"

void hp_l_relu_grad_p(half *src0, half *src1, half *dst, int length, half alpha)
{
    int i;

    if (!src0 || !src1 || !dst)
        return;
    for (i = 0; i < length; i++) {
        const float g = (float)src0[i];

        dst[i] = (half)((float)src1[i] > 0.0f ? g : (float)alpha * g);
    }
}
