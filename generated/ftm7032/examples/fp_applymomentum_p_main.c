/* dsp-codegen sha256 71a04a819d02d673ca01850c61a0ba9ba9bc406596de832881f0d6c814d38ab7 */
/*
 * fp_applymomentum_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: applymomentum   inputs: 9864a1c768d94688
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0x10000000; /* weights */
    float *accumulate = (float *)0x10004000; /* momentum of each weight */
    float *gradient = (float *)0x10008000; /* gradients */

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
