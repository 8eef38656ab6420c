/* dsp-codegen sha256 651c70ff68328f661b870fa6f79f7ebb6b7d57b691fcaf071eaee86cb8f7e6a3 */
/*
 * hp_applymomentum_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: applymomentum   inputs: 3a435e3a35af440e
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
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
