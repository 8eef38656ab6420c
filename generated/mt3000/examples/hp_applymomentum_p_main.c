/* dsp-codegen sha256 f0988b593b0917d46e962a67f67f86837bc1c0441f2b8a8ffca9b1e2dd043028 */
/*
 * hp_applymomentum_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: applymomentum   inputs: 3a435e3a35af440e
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    half *weight = (half *)0x10000000; /* weights */
    half *accumulate = (half *)0x10004000; /* momentum of each weight */
    half *gradient = (half *)0x10008000; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    hp_applymomentum_p(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end);

    return 0;
}
