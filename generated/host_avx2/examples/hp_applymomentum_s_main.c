/* dsp-codegen sha256 15afc5d972a47d2f8630c9e3e3eba1a5a8daf4dc555d3b371c291ca3b516986b */
/*
 * hp_applymomentum_s_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: applymomentum   inputs: 3e17f82b0337e6ba
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
