/* dsp-codegen sha256 f043056b64ada5e58243b7dff0204dce936a00c9ba4cb24692fec7d0875777c2 */
/*
 * fp_sgd_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: sgd   inputs: 0e7347e5bd10714c
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
