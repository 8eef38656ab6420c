/* dsp-codegen sha256 15e4b46c75f5a7443dd649034e17ffa8f9f235d83d262cacc0981817f5b10f03 */
/*
 * fp_applymomentum_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: applymomentum   inputs: 003ca1de887d86fb
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
