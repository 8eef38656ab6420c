/* dsp-codegen sha256 64bd0a71a0ee19e44103ff72d2ffecf5472274caba50b28fc2ab521e4f12247f */
/*
 * fp_sgd_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: sgd   inputs: f94b1f7830d44ff2
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0x10000000; /* weights */
    float *accumulate = (float *)0x11000000; /* momentum of each weight */
    float *gradient = (float *)0x12000000; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    fp_sgd_p(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end);

    return 0;
}
