/* dsp-codegen sha256 3bc0ec397ac3a7e92c2c46f2f229918413bdb36df74f6015b0233a7aa6351809 */
/*
 * fp_applymomentum_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: applymomentum   inputs: 9864a1c768d94688
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0xA0000000; /* weights */
    float *accumulate = (float *)0xB0000000; /* momentum of each weight */
    float *gradient = (float *)0xC0000000; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
