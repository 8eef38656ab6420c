/* dsp-codegen sha256 3d86457f275ec0b6cf8f52693c2f1d004f82fd897d66ca8d9e0f6e48e6694279 */
/*
 * fp_sgd_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: sgd   inputs: d76e612283bc4261
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0x40060000; /* weights */
    float *accumulate = (float *)0x40064000; /* momentum of each weight */
    float *gradient = (float *)0x40068000; /* gradients */

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
