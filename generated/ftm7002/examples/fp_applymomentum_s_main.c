/* dsp-codegen sha256 8314fa374ed415ccb91f1066a579cbddde291fe4a441468edc1daaacf7e019d2 */
/*
 * fp_applymomentum_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: applymomentum   inputs: 27623ef3deb05048
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0x800000000; /* weights */
    float *accumulate = (float *)0x801000000; /* momentum of each weight */
    float *gradient = (float *)0x802000000; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
