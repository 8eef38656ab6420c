/* dsp-codegen sha256 3dcac354e97775573cbf46e1803c0fc91ba145eeadc1800094c43f02539219d2 */
/*
 * hp_applymomentum_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: applymomentum   inputs: 1e30d172a91498d1
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
