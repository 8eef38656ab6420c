/* dsp-codegen sha256 b4e07de87ebafa6684c1cf22733ed340efc06a1be63183829a345a2932babd62 */
/*
 * hp_applymomentum_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: applymomentum   inputs: 9864a1c768d94688
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
