/* dsp-codegen sha256 fca90587ac07c6a4e2242cbfb1ae1c851cf985f879d4c26b8ff340fcf1fa7f3f */
/*
 * hp_sgd_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: sgd   inputs: 61774eead84d08c6
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    half *weight = (half *)0x10000000; /* weights */
    half *accumulate = (half *)0x10004000; /* momentum of each weight */
    half *gradient = (half *)0x10008000; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    hp_sgd_p(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end);

    return 0;
}
