/* dsp-codegen sha256 540f21055e4bb3bfcef0bd2d7de8601f362e90fc5975407b7dcd091865624ed1 */
/*
 * hp_sgd_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: sgd   inputs: c6b8fae2c3e4561d
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    half *weight = (half *)0x10000000; /* weights */
    half *accumulate = (half *)0x11000000; /* momentum of each weight */
    half *gradient = (half *)0x12000000; /* gradients */

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
