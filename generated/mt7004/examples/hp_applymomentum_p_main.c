/* dsp-codegen sha256 f5be463f39f2b1f5d97b687c2e5b0aed345c2a8364acc9f1e685c2d648b365cb */
/*
 * hp_applymomentum_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: applymomentum   inputs: 2d2fca3f5bab94db
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
