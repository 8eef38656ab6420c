/* dsp-codegen sha256 5d02ee312302f82f6b85a999e1ff5b3f841abd0c0ce58f0082ffd678483fce50 */
/*
 * hp_applymomentum_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: applymomentum   inputs: 3bfff608f535336c
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    half *weight = (half *)0x10000000; /* weights */
    half *accumulate = (half *)0x11000000; /* momentum of each weight */
    half *gradient = (half *)0x12000000; /* gradients */

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
