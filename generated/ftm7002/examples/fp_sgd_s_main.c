/* dsp-codegen sha256 8ddd3dd579571440fbf3bb8be0034e1d38d4eece8c842a3e51ed41dad53b9c95 */
/*
 * fp_sgd_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: sgd   inputs: d76e612283bc4261
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
