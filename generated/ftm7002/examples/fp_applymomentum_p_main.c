/* dsp-codegen sha256 e466bad0dc90c344eeee087fb3ab7b19fafdd0b4bf4924c6346ae9424fda19c2 */
/*
 * fp_applymomentum_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: applymomentum   inputs: 6312da9ffb1f9cfb
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0x40060000; /* weights */
    float *accumulate = (float *)0x40064000; /* momentum of each weight */
    float *gradient = (float *)0x40068000; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    fp_applymomentum_p(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end);

    return 0;
}
