/* dsp-codegen sha256 fc9bfb6bdb2443ad667a7a0d9184460096b51eaf0d837126c21075f4e453687f */
/*
 * fp_applymomentum_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: applymomentum   inputs: 27623ef3deb05048
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0x40060000; /* weights */
    float *accumulate = (float *)0x40064000; /* momentum of each weight */
    float *gradient = (float *)0x40068000; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    fp_applymomentum_p(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end);

    return 0;
}
