/* dsp-codegen sha256 bf30b7f31ea3a7a08e9aeeff5dc434320d5d7d1e0f882dc54ee8cb41f9a3232e */
/*
 * hp_applymomentum_p_main: the call of the reference page's example, on x86-64 with AVX2.
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

    (void)argc;
    (void)argv;
    hp_applymomentum_p(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end);

    return 0;
}
