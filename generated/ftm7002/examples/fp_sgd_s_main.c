/* dsp-codegen sha256 08f81ec908a2d72b3c1ccaabcf61344f77dc656c9c90f0237551b7fae287654a */
/*
 * fp_sgd_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: sgd   inputs: 19cb2ea48cb768ad
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0x800000000; /* weights */
    float *accumulate = (float *)0x801000000; /* momentum of each weight */
    float *gradient = (float *)0x802000000; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_sgd_s(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end, core_mask);

    return 0;
}
