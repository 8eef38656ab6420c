/* dsp-codegen sha256 f55bdbea757d06c98dbcf1955e2de298496799ac1e41372c34355eae0c42f944 */
/*
 * hp_applymomentum_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: applymomentum   inputs: 2d2fca3f5bab94db
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
