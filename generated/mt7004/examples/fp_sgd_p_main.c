/* dsp-codegen sha256 9b017973b39ee327c519fd174e132478405e6c31a3d35d690ceb7a9ead8281d3 */
/*
 * fp_sgd_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: sgd   inputs: c6b8fae2c3e4561d
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
