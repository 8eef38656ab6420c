/* dsp-codegen sha256 9e87e1f190963f5e0a34a6dc78b48db3c2ffcf645047db155821bc7bd81233f1 */
/*
 * hp_applymomentum_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: applymomentum   inputs: 772477739a3ee15d
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    static half weight[1024]; /* weights */
    static half accumulate[1024]; /* momentum of each weight */
    static half gradient[1024]; /* gradients */

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
