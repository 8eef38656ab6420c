/* dsp-codegen sha256 dc2514f8c11cad3f66d311bb16a5ef1b580c73a3ea2270cb772fbd18d65341c7 */
/*
 * hp_applymomentum_s_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt7004   operator: applymomentum   inputs: 16ed7b7ad16fb92d
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    half *weight = (half *)0xA0000000; /* weights */
    half *accumulate = (half *)0xB0000000; /* momentum of each weight */
    half *gradient = (half *)0xC0000000; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
