/* dsp-codegen sha256 f0870e3f0268c4e21c1380184df7b5b75f1d123237f885303c9d26d1d9cff3e6 */
/*
 * fp_sgd_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: sgd   inputs: f30f9d1c36ba2c9e
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
