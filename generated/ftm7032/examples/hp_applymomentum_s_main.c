/* dsp-codegen sha256 712b60edd1cba5c184281bdafd2e280f3c9dfb111c200b4566009fdfed921c8f */
/*
 * hp_applymomentum_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: applymomentum   inputs: 9864a1c768d94688
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
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
